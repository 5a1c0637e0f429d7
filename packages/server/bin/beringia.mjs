#!/usr/bin/env node
import { register } from 'tsx/esm/api';

/** Runs the TypeScript sources as they are: no build step stands between an edit and the next command. */
register();
const { main } = await import('../src/main.ts');
process.exitCode = await main(process.argv.slice(2));
