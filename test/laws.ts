import { configureGlobal } from 'fast-check';

/*
 * fast-check, drawing the same cases each time: whether a change lands depends on the change and not on the draw.
 * `DRAGOMAN_SEED=7` draws others; the continuous integration of the repository gives each run its own number.
 */
configureGlobal({ seed: Number(process.env['DRAGOMAN_SEED'] ?? 20261129) });

export * from 'fast-check';
export { default } from 'fast-check';
