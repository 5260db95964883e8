/** The parts of the npm package `xliff` that tests use as an independent reader. */
declare module 'xliff' {
  interface Resources {
    readonly resources: Readonly<Record<string, Readonly<Record<string, { source: string; target: string }>>>>;
  }
  const reader: {
    xliff2js(text: string): Promise<Resources>;
    xliff12ToJs(text: string): Promise<Resources>;
  };
  export default reader;
}
