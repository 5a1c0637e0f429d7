import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { Refusal } from '@beringia/domain/basics/errors';
import { fromJsonSchema, type JsonSchemaType, McpServer } from '@modelcontextprotocol/server';
import { printSchema } from '../json-schema.ts';
import type { Session } from '../session.ts';

/** The MCP door, printed from the catalogue: one tool an operation, its text the same as its structured answer. */
export function mcpServer(session: Session, version: string): McpServer {
  const server = new McpServer({ name: 'beringia', version });
  for (const op of CATALOGUE as readonly Operation[]) {
    server.registerTool(
      op.name.replace('.', '_'),
      {
        title: op.name,
        description: describe(op),
        inputSchema: inputSchemaOf(op),
        annotations: { readOnlyHint: op.effect === 'read', openWorldHint: false },
      },
      async (input) => call(session, op, input),
    );
  }
  return server;
}

/**
 * Described and not checked: the house parses the input, as it does for the other doors. The library would drop a misspelt
 * filter without a word, and would not name the allowed values.
 */
function inputSchemaOf(op: Operation) {
  return fromJsonSchema(printSchema(op.input, 'input') as JsonSchemaType, {
    getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
  });
}

async function call(session: Session, op: Operation, input: unknown) {
  try {
    const output = await session.call(op, input);
    return { content: [{ type: 'text' as const, text: JSON.stringify(output) }], structuredContent: output };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { isError: true, content: [{ type: 'text' as const, text: `${error.code}: ${error.message}` }] };
  }
}

function describe(op: Operation): string {
  const errors = op.errors.map((error) => `Refuses (${error.code}) when ${error.when}: ${error.recovery}`);
  return [op.summary, ...errors].join('\n');
}
