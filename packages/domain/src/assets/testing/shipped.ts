import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { type AssetRecord, assetRecord } from '../asset.ts';
import { type AssetClass, assetClass } from '../classes.ts';
import { type IndicationReader, indicationReader } from '../indication-reader.ts';
import { type IndicationTree, indicationRow, indicationTree } from '../indications.ts';
import { type TargetReader, targetReader, targetRow } from '../targets.ts';

/** The shipped vocabularies and assets, read for tests. */
export function shippedLines<T>(name: string, schema: z.ZodType<T>): T[] {
  const file = fileURLToPath(new URL(`../../../../../data/${name}`, import.meta.url));
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}

export function shippedTargets(): TargetReader {
  return targetReader(shippedLines('vocabulary/targets.jsonl', targetRow));
}

export function shippedTree(): IndicationTree {
  return indicationTree(shippedLines('vocabulary/indications.jsonl', indicationRow));
}

export function shippedIndications(): IndicationReader {
  return indicationReader(shippedLines('vocabulary/indications.jsonl', indicationRow), shippedTree());
}

export function shippedAssets(): AssetRecord[] {
  return shippedLines('assets/assets.jsonl', assetRecord);
}

export function shippedClasses(): AssetClass[] {
  return shippedLines('assets/classes.jsonl', assetClass);
}
