import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const BIN = fileURLToPath(new URL('../../packages/server/bin/beringia.mjs', import.meta.url));

/** A real server process on a data folder of its own, and a real browser. */
export interface Workbench {
  readonly address: string;
  readonly browser: Browser;
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openWorkbench(chromiumPath: string): Promise<Workbench> {
  const data = mkdtempSync(join(tmpdir(), 'beringia-journey-'));
  const env = {
    ...process.env,
    BERINGIA_DATA: data,
    BERINGIA_PORT: '0',
    BERINGIA_TODAY: '2026-11-25',
    DATABASE_URL: '',
  };
  const server = spawn(process.execPath, [BIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(server);
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const browser = await chromium.launch({ executablePath: chromiumPath, args });
  return {
    address,
    browser,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
      const page = await context.newPage();
      await page.goto(address + path);
      return page;
    },
    async close() {
      await browser.close();
      server.kill('SIGTERM');
      await new Promise((done) => server.once('exit', done));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`the server left with ${code} before it was open: ${said}`)));
  });
}
