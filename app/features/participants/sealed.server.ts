import type { KeyObject } from "node:crypto";
import { lookUpOf, open, type Place, seal } from "#app/platform/vault/seal.server.ts";
import type { Details, Identity } from "./rules/contact.ts";

/** Where an identity stands: its row, code and key. */
export type IdentityRow = { readonly id: string; readonly code: string; readonly keyVersion: number };

type Column = "name" | "phone" | "email" | "details";

const placeOf = (row: IdentityRow, column: Column): Place => ({
  ...{ store: "identity", table: "participant", column },
  ...{ row: row.id, code: row.code, keyVersion: row.keyVersion },
});

export type SealedIdentity = {
  readonly name: Buffer;
  readonly phone: Buffer | null;
  readonly email: Buffer | null;
  readonly details: Buffer;
};

export function sealIdentity(key: KeyObject, row: IdentityRow, identity: Identity): SealedIdentity {
  const sealed = (column: Column, text: string) => seal(key, placeOf(row, column), text);
  const { name, phone, email, details } = identity;
  return {
    name: sealed("name", name),
    phone: phone === null ? null : sealed("phone", phone),
    email: email === null ? null : sealed("email", email),
    details: sealed("details", JSON.stringify(details)),
  };
}

/** @throws SealBroken */
export function openIdentity(key: KeyObject, row: IdentityRow, sealed: SealedIdentity): Identity {
  const opened = (column: Column, bytes: Buffer) => open(key, placeOf(row, column), bytes);
  const { name, phone, email, details } = sealed;
  return {
    name: opened("name", name),
    phone: phone === null ? null : opened("phone", phone),
    email: email === null ? null : opened("email", email),
    details: JSON.parse(opened("details", details)) as Details,
  };
}

/** By what she is found again by an address of hers. */
export function lookUps(key: KeyObject, { phone, email }: Pick<Identity, "phone" | "email">) {
  return {
    phone: phone === null ? null : lookUpOf(key, "phone", phone),
    email: email === null ? null : lookUpOf(key, "email", email),
  };
}

/** By what somebody's own hand-overs are told apart: another's of the same parent have nothing in common with them. */
export function ownMarks(key: KeyObject, personId: string, { phone, email }: Pick<Identity, "phone" | "email">) {
  const own = (kind: "phone" | "email", value: string | null) =>
    value === null ? null : lookUpOf(key, kind, `${personId} ${value}`);
  return { phone: own("phone", phone), email: own("email", email) };
}
