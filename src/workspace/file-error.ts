import type { ErrorCode } from '../model/error-codes.ts';
import { DragomanError } from '../model/error.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  EISDIR: 'file-is-folder',
  ENOTDIR: 'file-not-folder',
  EEXIST: 'file-not-folder',
  EACCES: 'file-no-access',
  EPERM: 'file-no-access',
  EROFS: 'file-no-access',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** Makes what the operating system refused an error that says what to do; any other error comes back as it is. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = codes[String(error.code)];
  return code === undefined ? error : new DragomanError(code, { path }, { file: path });
}
