import { crc32, deflateRawSync } from 'node:zlib';

/** A zip of small files, as a packer writes it. @param wide puts sizes and places into zip64 fields */
export function zipOf(
  files: Readonly<Record<string, string>>,
  { wide = false, method = 8, flags = 0x800 } = {},
): Buffer {
  const [parts, list]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, plain] = [Buffer.from(name), Buffer.from(text)];
    const packed = method === 0 ? plain : deflateRawSync(plain);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(title.length, 26);
    parts.push(head, title, packed);
    const extra = Buffer.alloc(wide ? 28 : 0);
    if (wide) {
      extra.writeUInt16LE(1);
      extra.writeUInt16LE(24, 2);
      for (const [at, number] of [plain.length, packed.length, offset].entries())
        extra.writeBigUInt64LE(BigInt(number), 4 + at * 8);
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(plain), 16);
    for (const [at, number] of [packed.length, plain.length].entries())
      entry.writeUInt32LE(wide ? 0xffffffff : number, 20 + at * 4);
    for (const [at, number] of [title.length, extra.length].entries()) entry.writeUInt16LE(number, 28 + at * 2);
    entry.writeUInt32LE(wide ? 0xffffffff : offset, 42);
    list.push(entry, title, extra);
    offset += head.length + title.length + packed.length;
  }
  const contents = Buffer.concat(list);
  return Buffer.concat([...parts, contents, endOf(contents.length, offset, wide)]);
}

function endOf(length: number, offset: number, wide: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  for (const [at, number] of [length, offset].entries()) end.writeUInt32LE(wide ? 0xffffffff : number, 12 + at * 4);
  if (!wide) return end;
  const [end64, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
  end64.writeUInt32LE(0x06064b50);
  for (const [at, number] of [length, offset].entries()) end64.writeBigUInt64LE(BigInt(number), 40 + at * 8);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  return Buffer.concat([end64, locator, end]);
}
