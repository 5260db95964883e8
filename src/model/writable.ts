/** The same object while it is made: its properties can be set. */
export type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
