import { describe, expect, it } from 'vitest';
import { clockOf, readConfig } from './config.ts';

describe('settings', () => {
  it('have a default each, and an empty variable counts as not set', () => {
    const config = readConfig({ DATABASE_URL: '', BERINGIA_PORT: '' });
    expect(config).toMatchObject({ databaseUrl: null, host: '127.0.0.1', port: 4400, timeZone: 'UTC', today: null });
    expect(config.data).toMatch(/[/\\]\.beringia[/\\]data$/);
  });

  it('are refused all at once, each by its name, and no password is printed', () => {
    const wrong = {
      DATABASE_URL: 'mysql://me:secret@host',
      BERINGIA_PORT: '99999',
      BERINGIA_TIMEZONE: 'Peking',
      BERINGIA_TODAY: '2025-02-30',
      BERINGIA_LOG_LEVEL: 'loud',
    };
    const message = (() => {
      try {
        readConfig(wrong);
      } catch (error) {
        return String(error);
      }
      return '';
    })();
    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).toContain('"99999" cannot be used. Expected a port between 0 and 65535.');
    expect(message).not.toContain('secret');
  });
});

describe('the clock', () => {
  it('stands still on a fixed day', () => {
    const clock = clockOf(readConfig({ BERINGIA_TODAY: '2025-03-01' }));
    expect(clock.today()).toBe('2025-03-01');
    expect(new Date(clock.now()).toISOString()).toBe('2025-03-01T12:00:00.000Z');
  });

  it('else tells the day at the seat', () => {
    const clock = clockOf({ today: null, timeZone: 'UTC' });
    expect(clock.today()).toBe(new Date().toISOString().slice(0, 10));
    expect(clock.today('Asia/Shanghai') >= clock.today('America/New_York')).toBe(true);
  });
});
