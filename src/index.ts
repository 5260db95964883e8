/**
 * The library face of Dragoman: all of its subpaths together. Everything here is plain data and functions; what a function
 * throws for input that can't be used is a `DragomanError`, whose `message` is a sentence.
 */
export * from './library/check.ts';
export * from './library/data.ts';
export * from './library/facts.ts';
export * from './library/newsroom.ts';
export * from './library/segment.ts';
export * from './library/xliff.ts';
