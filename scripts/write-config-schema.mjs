// Writes dragoman.config.schema.json, the JSON schema of the configuration, from the settings in
// src/workspace/config/settings.ts and the checks that there are. A test says when it has to be run.
import { writeFileSync } from 'node:fs';
import { root, runTool } from './install.mjs';
import { buildIfChanged } from './build.mjs';

buildIfChanged();
const { configJsonSchema } = await import('../dist/workspace/config/schema.js');
const { checkIds } = await import('../dist/check/explain.js');
const path = `${root}dragoman.config.schema.json`;
writeFileSync(path, JSON.stringify(configJsonSchema(checkIds())));
runTool('prettier', ['--write', path]);
