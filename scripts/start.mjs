import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

/** `npm start`: install, build, migrate, load the shipped data, serve. */
prepare();
const server = spawn(process.execPath, [join(ROOT, 'packages/server/bin/beringia.mjs'), 'serve'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
