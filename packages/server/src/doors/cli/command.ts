import { Command } from 'commander';
import type { Io } from './io.ts';

/** Every command throws instead of leaving the process, writes through `io`, and says of a wrong word which ones there are. */
export function command(name: string, io: Pick<Io, 'out' | 'err'>): Command {
  const made: Command = new Command(name).exitOverride().configureOutput({
    writeOut: (text) => io.out(text.trimEnd()),
    writeErr: (text) => io.err(text.trimEnd()),
    outputError: (text, write) => write(`${text.trimEnd()}${allowedIn(made, text)}`),
  });
  return made;
}

function allowedIn(made: Command, error: string): string {
  if (/unknown option/.test(error)) {
    const flags = [...made.options.map(({ long, short }) => long ?? short), '--help'];
    return `\nThe options are ${flags.join(', ')}.`;
  }
  const names = made.commands.map((one) => one.name());
  return /unknown command/.test(error) && names.length > 0 ? `\nThe commands are ${names.join(', ')}.` : '';
}
