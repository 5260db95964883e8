/** The extensions that a catalogue may have, with the dot. */
export const catalogueExtensions: readonly string[] = ['.json', '.po', '.pot'];

/** Gives the name that a catalogue of the source has in other languages: that of a template is `.po`. */
export function targetName(name: string): string {
  return name.replace(/\.pot$/, '.po');
}
