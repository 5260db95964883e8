/** The parts of the npm package `xliff` that catalogues go out by. */
interface PackageDocument {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

declare module 'xliff/js2xliff' {
  export default function js2xliff(
    document: PackageDocument,
    options: { readonly indent: string; readonly targetXliffVersion: '2.0' | '2.1' | '2.2' },
    callback: () => void,
  ): string;
}

declare module 'xliff/jsToXliff12' {
  export default function jsToXliff12(
    document: PackageDocument,
    options: { readonly indent: string },
    callback: () => void,
  ): string;
}
