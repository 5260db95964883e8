/** OpenCC's tables, of which its package declares no types: pairs parted by bars, character and counterpart by a space. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
