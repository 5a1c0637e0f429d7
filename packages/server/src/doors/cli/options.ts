import type { Operation } from '@beringia/contract/operation';
import { Option } from 'commander';
import { printSchema } from '../json-schema.ts';

interface Printed {
  readonly properties?: Record<string, PrintedField>;
  readonly required?: readonly string[];
}

interface PrintedField {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly anyOf?: readonly PrintedField[];
}

/** A positional input as the help writes it: `<id>`, `[q]` when it may be left out, `<names...>` when there may be several. */
export function argumentOf(op: Operation, name: string): string {
  const { properties = {}, required = [] } = printSchema(op.input, 'input') as Printed;
  const field = properties[name];
  const several = field !== undefined && (field.anyOf ?? [field]).some((shape) => shape.type === 'array');
  const words = several ? `${name}...` : name;
  return required.includes(name) ? `<${words}>` : `[${words}]`;
}

/** Command-line options of an operation, in kebab-case: every input that need not be given by its place. */
export function optionsOf(op: Operation): Option[] {
  const { properties = {}, required = [] } = printSchema(op.input, 'input') as Printed;
  return Object.entries(properties)
    .filter(([name]) => !(op.positional.includes(name) && required.includes(name)))
    .map(([name, field]) => optionOf(name, field, required.includes(name)));
}

function optionOf(name: string, field: PrintedField, required: boolean): Option {
  const flag = `--${kebab(name)}`;
  const shapes = field.anyOf ?? [field];
  const plain = shapes.every((shape) => shape.type === 'boolean');
  const several = shapes.some((shape) => shape.type === 'array');
  const allowed = field.enum ?? shapes.flatMap((shape) => shape.enum ?? []);
  const text = [
    field.description,
    allowed.length > 0 ? `one of ${allowed.join(', ')}` : null,
    required ? 'required' : null,
  ]
    .filter(Boolean)
    .join('; ');
  if (isPairs(field)) return new Option(`${flag} <pairs...>`, text).argParser(objectOrPairs);
  const option = new Option(plain ? flag : `${flag} <${several ? `${name}...` : name}>`, text);
  return isAnything(field) || field.type === 'object' ? option.argParser(jsonOrText) : option;
}

/**
 * A field of no fixed type, such as the value of an edit: 75 is a number, null is unknown, and what is not JSON is text. An object,
 * such as the columns of a mapping, is written as JSON too.
 */
function isAnything({ type, enum: closed, anyOf }: PrintedField): boolean {
  return type === undefined && closed === undefined && anyOf === undefined;
}

/** An object that may be written as pairs too, such as the columns of a mapping. */
function isPairs({ anyOf = [] }: PrintedField): boolean {
  return ['object', 'array'].every((type) => anyOf.some((shape) => shape.type === type));
}

/** JSON as it is; `Heading=meaning` is added to the pairs before it. What is neither is left for the operation to refuse. */
function objectOrPairs(given: string, before: unknown): unknown {
  const read = jsonOrText(given);
  const at = given.lastIndexOf('=');
  if (typeof read !== 'string' || at < 1) return read;
  return [...(Array.isArray(before) ? before : []), [given.slice(0, at).trim(), given.slice(at + 1).trim()]];
}

function jsonOrText(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

/** `cashMin` is written `--cash-min`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
