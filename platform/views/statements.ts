import { type messages, type PGlite, protocol } from '@electric-sql/pglite';

const { serialize } = protocol;
/** Texts that are kept parsed; a list of another length is another text, so there is no end of them. */
const MOST_KEPT = 300;
/** Commands that tell how many rows they touched. */
const TOUCHED = /^(?:INSERT \d+|UPDATE|DELETE|MERGE) (\d+)$/;

type Answer = { readonly rows: unknown[]; readonly affected: number | undefined };

export type Statements = {
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<Answer>;
  /** Forgets what was parsed, as after a change of tables. */
  readonly forget: () => Promise<void>;
};

/**
 * Queries of the embedded database. Each text is parsed once, and each query crosses into the database once instead of
 * five times, which is most of what a small query costs. It is planned anew for its values, so a plan never grows old.
 */
export function createStatements(database: PGlite): Statements {
  const names = new Map<string, string>();
  let made = 0;
  const send = async (...parts: Uint8Array[]) => {
    const { messages } = await database.execProtocol(joined([...parts, serialize.sync()]), { syncToFs: false });
    return messages;
  };
  const nameOf = async (sql: string): Promise<string> => {
    const known = names.get(sql);
    if (known !== undefined) {
      names.delete(sql);
      names.set(sql, known);
      return known;
    }
    const name = `q${++made}`;
    await send(serialize.parse({ name, text: sql }));
    names.set(sql, name);
    const [oldest] = names;
    if (names.size > MOST_KEPT && oldest) {
      names.delete(oldest[0]);
      await send(serialize.close({ type: 'S', name: oldest[1] }));
    }
    return name;
  };
  return {
    query: async (sql, parameters) => {
      const statement = await nameOf(sql);
      const answer = await send(
        serialize.bind({ statement, values: parameters.map(asText) }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
      );
      return read(answer as readonly messages.BackendMessage[], database.parsers);
    },
    forget: async () => {
      names.clear();
      await database.exec('deallocate all');
    },
  };
}

function read(answer: readonly messages.BackendMessage[], parsers: PGlite['parsers']): Answer {
  let fields: readonly { readonly name: string; readonly dataTypeID: number }[] = [];
  let affected: number | undefined;
  const rows: unknown[] = [];
  for (const message of answer) {
    if (message.name === 'rowDescription') fields = (message as messages.RowDescriptionMessage).fields;
    else if (message.name === 'dataRow') {
      const row: Record<string, unknown> = {};
      (message as messages.DataRowMessage).fields.forEach((value, i) => {
        const { name, dataTypeID } = fields[i]!;
        row[name] = value === null ? null : (parsers[dataTypeID]?.(value, dataTypeID) ?? value);
      });
      rows.push(row);
    } else if (message.name === 'commandComplete') {
      const touched = TOUCHED.exec((message as messages.CommandCompleteMessage).text)?.[1];
      affected = touched === undefined ? undefined : Number(touched);
    }
  }
  return { rows, affected };
}

/** A parameter as PostgreSQL reads it; objects are JSON text by now. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return String(value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
