import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { SCHEMAS } from '@beringia/contract/schemas';
import { Refusal } from '@beringia/domain/basics/errors';
import { type Command, CommanderError } from 'commander';
import { z } from 'zod';
import { command } from './command.ts';
import { handOver } from './file-answer.ts';
import { readGiven, textOnly } from './given-file.ts';
import type { Io } from './io.ts';
import { runLong, withKept } from './long-work.ts';
import { argumentOf, optionsOf } from './options.ts';
import { printable, render } from './render.ts';

/** Commands that run the house rather than ask it something; given by main, because they own processes and folders. */
export type HouseCommand = {
  readonly name: string;
  readonly summary: string;
  readonly arguments?: string;
  run(argument?: string): Promise<void>;
};

export const EXIT = { 'bad-input': 2, 'not-found': 3, refused: 4, fault: 1 } as const;

/** @returns the exit code: 0, or 2 bad input, 3 not found, 4 refused, 1 our fault */
export async function runCli(
  argv: readonly string[],
  io: Io,
  house: readonly HouseCommand[],
  version: string,
): Promise<number> {
  try {
    await program(io, house, version).parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT['bad-input'];
  if (error instanceof Refusal) {
    io.err(printable(error.message));
    return EXIT[error.code];
  }
  io.err(`Beringia made a mistake: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.fault;
}

function program(io: Io, house: readonly HouseCommand[], version: string): Command {
  const root = command('beringia', io)
    .description('Workbench for in-licensing biotech assets from China')
    .version(version);
  for (const { name, summary, arguments: args, run } of house) {
    const made = command(name, io).description(summary);
    if (args) made.argument(args);
    root.addCommand(made.action((given: unknown) => run(args && typeof given === 'string' ? given : undefined)));
  }
  root.addCommand(schemaCommand(io));
  const areas = new Map<string, Command>();
  for (const op of CATALOGUE as readonly Operation[]) {
    const [area = '', verb = ''] = op.name.split('.');
    const group = areas.get(area) ?? command(area, io).description(`${area}: ask and change`);
    if (!areas.has(area)) root.addCommand(group);
    areas.set(area, group);
    group.addCommand(operationCommand(op, verb, io));
  }
  return root;
}

function operationCommand(op: Operation, verb: string, io: Io): Command {
  const made = command(verb, io).description(op.summary).option('--json', 'print the answer as JSON');
  for (const name of op.positional) made.argument(argumentOf(op, name));
  if (readsFile(op)) made.argument('<file>', FILE_GIVEN);
  else if (mayReadFile(op)) made.option('--file <file>', FILE_GIVEN);
  if (op.keeps && op.follows) made.argument('<files...>', 'one file or more, packed with gzip or not');
  else if (op.keeps) made.argument(op.keeps === true ? '<file>' : '[file]', 'a file, or - for text on standard input');
  for (const option of optionsOf(op)) if (!takenFromFile(op).includes(option.long ?? '')) made.addOption(option);
  if (op.file) made.option('-o, --output <file>', 'write the file here, - for standard output');
  return made.action(async (...given: unknown[]) => {
    const { json, output: place, ...options } = made.opts<Record<string, unknown>>();
    const names = [...op.positional, ...(readsFile(op) || op.keeps ? ['file'] : [])];
    const stated = names.map((name, index) => [name, given[index]]).filter(([, value]) => isStated(value));
    const input = { ...options, ...Object.fromEntries(stated) };
    if (op.follows) return runLong(op, input, json === true, io);
    const session = await io.session();
    const output = await session.call(
      op,
      op.keeps ? await withKept(op, input, session, io) : await withFile(op, input, io),
    );
    if (json) io.out(JSON.stringify(output, null, 2));
    else if (op.file) await handOver(output, place as string | undefined, io);
    else io.out(printable(render(op.name, output)));
  });
}

/** Options that a file given by its place fills. */
function takenFromFile(op: Operation): readonly string[] {
  if (op.keeps) return ['--hash', '--name', '--text'];
  return 'content' in op.input.shape ? ['--content'] : [];
}

const FILE_GIVEN = 'a file, or - for standard input';

/** An operation that takes the content of a file reads it here: files belong to the caller's machine. */
function readsFile(op: Operation): boolean {
  return 'content' in op.input.shape && !mayReadFile(op);
}

/** A content that need not be given is no argument but an option. */
function mayReadFile({ input: { shape } }: Operation): boolean {
  return shape.content instanceof z.ZodOptional;
}

/** Several words of which none was given are an empty list. */
function isStated(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

async function withFile(op: Operation, input: Record<string, unknown>, io: Io): Promise<Record<string, unknown>> {
  const { file, ...rest } = input;
  if (!('content' in op.input.shape) || typeof file !== 'string') return input;
  const content = file === '-' ? textOnly(await io.readStdin(), 'standard input') : await readGiven(file);
  return { ...rest, content, fileName: file === '-' ? 'standard input' : file };
}

function schemaCommand(io: Io): Command {
  return command('schema', io)
    .description(`Print a JSON Schema: ${Object.keys(SCHEMAS).join(', ')}`)
    .argument('<name>')
    .action((name: string) => {
      const schema = SCHEMAS[name];
      if (!schema) {
        throw new Refusal('not-found', [
          {
            field: 'name',
            wrong: `there is no schema "${name}".`,
            expected: `one of ${Object.keys(SCHEMAS).join(', ')}`,
            next: 'Name one of them.',
          },
        ]);
      }
      io.out(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2));
    });
}
