import type { ErrorCode } from '../../model/error-codes.ts';
import { DragomanError } from '../../model/error.ts';

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
  ENAMETOOLONG: 'file-name-too-long',
  EMFILE: 'too-many-open-files',
  ENFILE: 'too-many-open-files',
  ELOOP: 'file-link-loop',
  EBUSY: 'file-busy',
};

/**
 * Makes what the operating system refused an error that says what to do; any other error comes back as it is. `path` is what
 * it is about, where that is not the path that the system names.
 */
export function fileError(error: unknown, path?: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const code = codes[String(error.code)] ?? 'file-system';
  const file = path ?? ('path' in error && typeof error.path === 'string' ? error.path : undefined);
  return new DragomanError(code, { path: file ?? '', reason: error.message }, { file });
}
