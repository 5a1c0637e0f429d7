import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '@beringia/domain/basics/partial-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from './config.ts';
import { KEEP, listBackups } from './database/backup.ts';
import { hoursSinceBackup, madeAt } from './database/backup-age.ts';
import { doctor } from './doctor.ts';
import { openHouse } from './house.ts';
import { backUpIfDue } from './housekeeping.ts';
import type { House } from './operations/service.ts';

const data = mkdtempSync(join(tmpdir(), 'beringia-backups-'));
const on = (today: string): Config => ({ ...readConfig({ BERINGIA_DATA: data }), today: today as Day });

let house: House;
beforeAll(async () => {
  house = await openHouse(on('2026-11-20'), 'test');
});
afterAll(async () => {
  await house.database.close();
  rmSync(data, { recursive: true });
});

describe('a backup at the start', { timeout: 60_000 }, () => {
  it('is made where there is none, and not again on the same day', async () => {
    expect(doctor(on('2026-11-20'))).toMatch(/^Backups: none;/m);
    expect(madeAt((await backUpIfDue(house, on('2026-11-20'))) ?? '')).toBe('2026-11-20T12:00:00.000Z');
    expect(await backUpIfDue(house, on('2026-11-20'))).toBeNull();
    expect(hoursSinceBackup(data, Date.parse('2026-11-21T11:30:00Z'))).toBe(23.5);
  });

  it('is made when the last one is a day old, and the oldest ones go', async () => {
    for (let day = 21; day <= 20 + KEEP; day++) expect(await backUpIfDue(house, on(`2026-11-${day}`))).not.toBeNull();
    expect(listBackups(data)).toHaveLength(KEEP);
    expect(madeAt(listBackups(data).at(-1) ?? '')).toBe('2026-11-21T12:00:00.000Z');
  });

  it('has its age told by the doctor, who warns when none was made for more than a day', () => {
    expect(doctor(on('2026-11-27'))).toMatch(/^Backups: 7, the latest 0 minutes old \(.*2026-11-27T.*\)$/m);
    expect(doctor(on('2026-11-28'))).toMatch(/the latest 24 hours old \(.*\)$/m);
    expect(doctor(on('2026-12-02'))).toMatch(/the latest 5 days old .*run `beringia backup`$/m);
  });

  it('is left to the tools of PostgreSQL there', async () => {
    expect(await backUpIfDue(house, { ...on('2027-01-01'), databaseUrl: 'postgres://db.example/deals' })).toBeNull();
  });
});
