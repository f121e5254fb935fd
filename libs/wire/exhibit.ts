import { z } from 'zod';
import { instant } from './common.ts';
import { signature } from './statement.ts';

/** What the person says before a file is taken: nothing is stored when either is true. */
export const stopAnswers = z.object({ nudity: z.boolean(), minor: z.boolean() });

/** POST /v1/uploads — announces a file; its pieces follow by PUT /v1/uploads/{id}?offset=&digest= as raw bytes. */
export const newUpload = z.object({ size: z.number().int().min(1) });
export const upload = z.object({ id: z.string(), at: z.number().int(), size: z.number().int() });

/** POST /v1/cases/{id}/files */
export const newFile = z.object({
  upload: z.string(),
  name: z.string().min(1).max(255),
  mediaType: z.string().max(200).default('application/octet-stream'),
  sha256: z.string().length(64),
  stop: stopAnswers,
  /** from whom, from which device */
  source: z.string().max(500),
  /** IANA name of the time zone of the times in it; null when it is not known */
  zone: z.string().max(60).nullable(),
  /** true when a person has said that a file which carries the range's mark is evidence all the same */
  notTraining: z.boolean().optional(),
  signature: signature.nullable(),
});

/** POST /v1/cases/{id}/captures; GET /v1/captures/{job} */
export const newCapture = z.object({
  url: z.string().max(4000),
  legalBasis: z.string().trim().min(1).max(500),
  authorisation: z.string().max(200).default(''),
  note: z.string().max(2000).default(''),
});
export const captureJob = z.object({
  job: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  code: z.string().nullable(),
  exhibit: z.string().nullable(),
});

const box = z.object({
  x: z.number().min(0),
  y: z.number().min(0),
  width: z.number().min(1),
  height: z.number().min(1),
});
/** POST /v1/exhibits/{id}/redactions — boxes in pixels of the picture; they are burnt into a derived exhibit. */
export const newRedaction = z.object({
  boxes: z.array(box).min(1).max(200),
  reason: z.string().trim().min(1).max(500),
  signature: signature.nullable(),
});

/** POST /v1/exhibits/{id}/destruction — asked by one person, answered by another. */
export const newDestruction = z.object({ reason: z.string().trim().min(1).max(1000), signature: signature.nullable() });
export const destructionAnswer = z.object({ answer: z.enum(['destroy', 'keep']), signature: signature.nullable() });

/** POST /v1/cases/{id}/verification — every exhibit hashed again. */
export const verification = z.object({
  at: instant,
  checked: z.number().int(),
  altered: z.array(z.string()),
});

export const message = z.object({
  n: z.number().int(),
  /** number of the exhibit it stands in */
  exhibit: z.string(),
  at: z.string().nullable(),
  /** the instant in UTC when the time zone is known */
  instant: z.string().nullable(),
  author: z.string().nullable(),
  kind: z.string(),
  text: z.string(),
  media: z.object({ file: z.string().nullable(), present: z.boolean().nullable() }).optional(),
  edited: z.boolean().optional(),
  /** a place, a number, choices, a length: what the export says beside the text */
  details: z.string().optional(),
  /** from whom it was passed on */
  forwarded: z.string().optional(),
  offset: z.string().optional(),
  /** how sure the reading of a picture is, 0..100 */
  confidence: z.number().int().min(0).max(100).optional(),
  /** the conversation, of an export that holds several */
  chat: z.string().optional(),
  /** to whom an e-mail went */
  to: z.array(z.string()).optional(),
  /** number of the message of the same exhibit that it answers */
  reply: z.number().int().optional(),
  reactions: z.array(z.object({ author: z.string().nullable(), text: z.string() })).optional(),
});
export type TimelineMessage = z.infer<typeof message>;

/** What messages show: their places in `messages`, the first ones, and how many there are. */
const showing = z.object({ count: z.number().int(), messages: z.array(z.number().int()) });
export const conversationStage = z.enum(['offer', 'private', 'test', 'escalation', 'control']);
/** GET /v1/exhibits/{id}/conversation, GET /v1/cases/{id}/conversation */
export const conversation = z.object({
  messages: z.array(message),
  /** how far a recruiter has gone, as the words show it; a program's reading, which a person judges */
  reading: z.object({
    stages: z.array(showing.extend({ stage: conversationStage })),
    threat: showing,
    help: showing,
  }),
  sources: z.array(
    z.object({
      exhibit: z.string(),
      format: z.string(),
      messages: z.number().int(),
      recognised: z.number().int(),
      total: z.number().int(),
      zone: z.string().nullable(),
      ambiguousDates: z.boolean(),
      participants: z.array(z.string()),
    }),
  ),
  /** exhibits of the case in which no conversation was read, and why: the code of a fault */
  unread: z.array(z.object({ exhibit: z.string(), code: z.string() })),
});
export type Conversation = z.infer<typeof conversation>;

/** GET /v1/destructions: what somebody asked to be destroyed and nobody has answered yet, in cases the reader may see */
export const destructionRow = z.object({
  case: z.string(),
  exhibit: z.string(),
  number: z.string(),
  by: z.string(),
  byName: z.string(),
  at: instant,
});
export type DestructionRow = z.infer<typeof destructionRow>;

/** GET /v1/cases/{id}/custody: what a person signs who does something with all exhibits of a case */
export const custodyHeads = z.object({
  items: z.array(z.object({ exhibit: z.string(), number: z.string(), sha256: z.string(), n: z.number().int() })),
});
export type CustodyHeads = z.infer<typeof custodyHeads>;

/** Her signatures (`custody.acted`), one for each exhibit and act; none from somebody who has no key yet. */
export const custodySigned = z.object({
  signatures: z
    .array(signature.extend({ exhibit: z.string().max(60), action: z.enum(['verify', 'export']), n: z.number().int() }))
    .max(50_000)
    .default([]),
});
export type CustodySigned = z.infer<typeof custodySigned>;

/** GET /v1/exhibits/{id}/return: what a provider sent back, as far as a program reads it */
export const returnView = z.object({
  exhibit: z.string(),
  fields: z.array(z.object({ section: z.string(), label: z.string(), value: z.string() })),
  events: z.array(
    z.object({
      at: z.string().nullable(),
      shown: z.string(),
      ip: z.string(),
      port: z.number().int().nullable(),
      action: z.string(),
      file: z.string(),
    }),
  ),
  files: z.array(
    z.object({
      name: z.string(),
      format: z.enum(['meta-records', 'google-subscriber', 'table', 'list', 'text']).nullable(),
      read: z.number().int(),
    }),
  ),
  /** how much there is; more than is shown is read with the command line */
  counts: z.object({ fields: z.number().int(), events: z.number().int() }),
});
export type ReturnView = z.infer<typeof returnView>;
