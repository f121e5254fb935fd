import { setTimeout as wait } from 'node:timers/promises';
import {
  AckPolicy,
  type JetStreamClient,
  type JsMsg,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node';
import { fault } from '@sanad/base/fault';

const STREAM = 'SANAD_POSTS';
const SUBJECT = 'sanad.posts';
const READERS = 'readers';
const BANDS = 'sanad.bands';
/** A piece that nobody has acknowledged for so long is given to another worker. */
const ACK_WAIT = 15_000;
const DUPLICATES = 10 * 60_000;
const TRY_AGAIN = 250;
const ANSWER_WAIT = 5000;

/** A piece of the stream. `seq` is its place in the one order that all workers agree on, from 1 without gaps. */
export type Piece = {
  readonly seq: number;
  readonly data: Uint8Array;
  readonly ack: () => void;
  readonly nak: () => void;
};

export type PostStream = {
  /** Durable on a majority of the servers when it resolves; tried again until it is. The same key counts once. */
  readonly publish: (key: string, data: Uint8Array) => Promise<void>;
  /** Hands over pieces until stopped, each to one worker at a time, again when it was not acknowledged. */
  readonly pieces: (stop: AbortSignal) => AsyncIterable<Piece>;
  /** Place of the last piece. */
  readonly last: () => Promise<number>;
  readonly leader: () => Promise<string | null>;
  /** Asks whoever answers to a name, once. @returns null when nobody does, or not in time */
  readonly request: (name: string, data: Uint8Array) => Promise<Uint8Array | null>;
  /** Answers to a name until stopped. */
  readonly reply: (name: string, answer: (data: Uint8Array) => Promise<Uint8Array>, stop: AbortSignal) => void;
  readonly close: () => Promise<void>;
};

/** Opens the stream of posts on NATS JetStream, made when absent, kept on `replicas` servers. */
export async function openStream(servers: readonly string[], replicas: number): Promise<PostStream> {
  const connection = await connect({
    servers: [...servers],
    maxReconnectAttempts: -1,
    reconnectTimeWait: TRY_AGAIN,
    waitOnFirstConnect: true,
    timeout: 10_000,
  });
  const client = jetstream(connection, { timeout: 5000 });
  await until(() => prepare(connection, replicas));
  const manager = await until(() => jetstreamManager(connection));
  return {
    publish: (key, data) => until(() => client.publish(SUBJECT, data, { msgID: key })).then(() => {}),
    pieces: (stop) => pieces(client, stop),
    last: async () => (await until(() => manager.streams.info(STREAM))).state.last_seq,
    leader: async () => (await until(() => manager.streams.info(STREAM))).cluster?.leader ?? null,
    request: async (name, data) => {
      const message = await connection.request(`${BANDS}.${name}`, data, { timeout: ANSWER_WAIT }).catch(() => null);
      return message?.data ?? null;
    },
    reply: (name, answer, stop) => {
      const asked = connection.subscribe(`${BANDS}.${name}`, {
        callback: (_, message) => {
          answer(message.data).then(
            (data) => message.respond(data),
            () => {},
          );
        },
      });
      stop.addEventListener('abort', () => asked.unsubscribe());
    },
    close: () => connection.close(),
  };
}

async function prepare(connection: NatsConnection, replicas: number): Promise<void> {
  const manager = await jetstreamManager(connection);
  const there = await manager.streams.info(STREAM).catch(() => null);
  if (!there)
    await manager.streams.add({
      name: STREAM,
      subjects: [SUBJECT],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      num_replicas: replicas,
      duplicate_window: nanos(DUPLICATES),
      deny_delete: true,
      deny_purge: true,
    });
  const readers = await manager.consumers.info(STREAM, READERS).catch(() => null);
  if (!readers)
    await manager.consumers.add(STREAM, {
      durable_name: READERS,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT),
      max_ack_pending: 256,
      num_replicas: replicas,
    });
}

async function* pieces(client: JetStreamClient, stop: AbortSignal): AsyncGenerator<Piece> {
  while (!stop.aborted) {
    let messages: AsyncIterable<JsMsg>;
    try {
      const readers = await client.consumers.get(STREAM, READERS);
      messages = await readers.fetch({ max_messages: 4, expires: 1000 });
      for await (const message of messages) {
        yield { seq: message.seq, data: message.data, ack: () => message.ack(), nak: () => message.nak(TRY_AGAIN) };
      }
    } catch {
      await wait(TRY_AGAIN); // the leader has gone: another one is chosen
    }
  }
}

async function until<T>(work: () => Promise<T>, most = 240): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await work();
    } catch (cause) {
      if (n >= most) throw fault('stream-unreachable', 'the stream does not answer', { cause });
      await wait(TRY_AGAIN);
    }
  }
}
