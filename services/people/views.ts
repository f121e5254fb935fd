import type { OpenEntry, Projector } from '@sanad/platform/ports';
import type { Language, Role } from '@sanad/wire/common';
import type { Generated } from 'kysely';
import { API_KEY_TYPES, type ApiKeyTables, applyApiKey } from './api-key-views.ts';
import { applyCredential, CREDENTIAL_TYPES, type CredentialTables } from './credential-views.ts';
import { applyKeyRevocation, KEY_REVOKED } from './key-revocation.ts';
import { applyRoleWish, ROLE_WISH_TYPES, type RoleWishTables } from './role-wish-views.ts';

export type PersonRow = {
  id: string;
  name: string;
  roles: Role[];
  language: Language;
  password: Generated<string | null>;
  enrolled_at: string;
  revoked_at: Generated<string | null>;
  totp: Generated<string | null>;
};
export type KeyRow = {
  id: string;
  person: string;
  public_key: string;
  enrolled_at: string;
  entry: string;
  revoked_entry: Generated<string | null>;
  cosigned_entry: Generated<string | null>;
  cosigned_by: Generated<string | null>;
  cosigned_at: Generated<string | null>;
  revoked_at: Generated<string | null>;
  revoked_by: Generated<string | null>;
  revoked_reason: Generated<string | null>;
};
export type PeopleTables = { 'people.persons': PersonRow; 'people.keys': KeyRow } & CredentialTables &
  ApiKeyTables &
  RoleWishTables;

/** A person as it stands now. */
export type PersonState = {
  id: string;
  name: string;
  roles: Role[];
  language: Language;
  password: string | null;
  totp: string | null;
  revoked_at: string | null;
};
export type KeyState = {
  id: string;
  person: string;
  public_key: string;
  enrolled_at: string;
  cosigned_by: string | null;
  revoked_at: string | null;
};

type Bodies = {
  'person.enrolled': { person: string; name: string; roles: Role[]; language: Language; alone?: true };
  'person.password-set': { person: string; password: string };
  'person.revoked': { person: string; reason?: string };
  'person.named': { person: string; name: string };
  'person.roles-set': { person: string; roles: Role[]; reason: string; alone?: true; askedBy?: string };
  'key.enrolled': { key: string; person: string; publicKey: string };
  'key.cosigned': { key: string; by: string };
};

const TYPES: readonly string[] = [
  'person.enrolled',
  'person.password-set',
  'person.revoked',
  'person.named',
  'person.roles-set',
  'key.enrolled',
  'key.cosigned',
  KEY_REVOKED,
  ...CREDENTIAL_TYPES,
  ...API_KEY_TYPES,
  ...ROLE_WISH_TYPES,
];

export const peopleProjector: Projector = {
  schema: 'people',
  tables: ['persons', 'keys', 'passkeys', 'entrances', 'links', 'recoveries', 'api_keys', 'role_wishes'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => TYPES.includes(type),
  apply: async (views, entry) => {
    const db = views.withTables<PeopleTables>();
    const at = entry.header.time;
    switch (entry.header.type) {
      case 'person.enrolled': {
        const body = bodyOf(entry, 'person.enrolled');
        const row = { id: body.person, name: body.name, language: body.language, enrolled_at: at };
        await db
          .insertInto('people.persons')
          .values({ ...row, roles: JSON.stringify(body.roles) as unknown as Role[] })
          .execute();
        break;
      }
      case 'person.password-set': {
        const body = bodyOf(entry, 'person.password-set');
        await db.updateTable('people.persons').set({ password: body.password }).where('id', '=', body.person).execute();
        break;
      }
      case 'person.revoked':
        await db
          .updateTable('people.persons')
          .set({ revoked_at: at })
          .where('id', '=', bodyOf(entry, 'person.revoked').person)
          .execute();
        break;
      case 'person.named': {
        const body = bodyOf(entry, 'person.named');
        await db.updateTable('people.persons').set({ name: body.name }).where('id', '=', body.person).execute();
        break;
      }
      case 'person.roles-set': {
        const body = bodyOf(entry, 'person.roles-set');
        await db
          .updateTable('people.persons')
          .set({ roles: JSON.stringify(body.roles) as unknown as Role[] })
          .where('id', '=', body.person)
          .execute();
        break;
      }
      case 'key.enrolled': {
        const body = bodyOf(entry, 'key.enrolled');
        const made = { enrolled_at: at, entry: entry.header.id };
        const row = { id: body.key, person: body.person, public_key: body.publicKey, ...made };
        await db.insertInto('people.keys').values(row).execute();
        break;
      }
      case 'key.cosigned': {
        const body = bodyOf(entry, 'key.cosigned');
        await db
          .updateTable('people.keys')
          .set({ cosigned_by: body.by, cosigned_at: at, cosigned_entry: entry.header.id })
          .where('id', '=', body.key)
          .execute();
        break;
      }
      case KEY_REVOKED:
        await applyKeyRevocation(views, entry);
        break;
      case 'apikey.made':
      case 'apikey.revoked':
        await applyApiKey(views, entry);
        break;
      case 'roles.asked':
      case 'roles.answered':
        await applyRoleWish(views, entry);
        break;
      default:
        await applyCredential(views, entry);
    }
  },
};

function bodyOf<T extends keyof Bodies>(entry: OpenEntry, _type: T): Bodies[T] {
  return entry.body as unknown as Bodies[T];
}
