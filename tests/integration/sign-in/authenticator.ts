import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** As much of CBOR (RFC 8949) as an authenticator's answer needs: small maps, texts, bytes and integers. */
function cbor(value: unknown): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.of((major << 5) | n)
      : n < 256
        ? Buffer.of((major << 5) | 24, n)
        : Buffer.of((major << 5) | 25, n >> 8, n & 255);
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const map = value as Map<unknown, unknown>;
  return Buffer.concat([head(5, map.size), ...[...map].flatMap(([key, held]) => [cbor(key), cbor(held)])]);
}

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
const b64 = (data: Uint8Array) => Buffer.from(data).toString("base64url");
const uint = (n: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(n, 0, bytes);
  return buffer;
};

/** What can be wrong with an answer. */
export type Forgery = {
  origin?: string;
  rpID?: string;
  unverified?: boolean;
  counter?: number;
  otherKey?: boolean;
  attachment?: string;
};

/** A passkey device in a few lines, so that tests can choose the moment and what is wrong with its answers. */
export class Authenticator {
  readonly id = randomBytes(32);
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly #place: { rpID: string; origin: string };
  counter = 0;

  constructor(place: { rpID: string; origin: string }) {
    this.#place = place;
  }

  #data(forged: Forgery, more: Uint8Array = Buffer.alloc(0)): Buffer {
    const flags = 0x01 | (forged.unverified ? 0 : 0x04) | (more.length > 0 ? 0x40 : 0);
    const counter = forged.counter ?? this.counter;
    return Buffer.concat([sha256(forged.rpID ?? this.#place.rpID), Buffer.of(flags), uint(counter, 4), more]);
  }

  #client(type: string, challenge: string, forged: Forgery): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: forged.origin ?? this.#place.origin, crossOrigin: false }),
    );
  }

  #outer<R>(response: R, { attachment = "platform" }: Forgery) {
    const id = b64(this.id);
    const type = "public-key" as const;
    return { id, rawId: id, type, authenticatorAttachment: attachment, clientExtensionResults: {}, response };
  }

  /** What the browser gives when a passkey is made. */
  register(challenge: string, forged: Forgery = {}) {
    const { x, y } = this.#keys.publicKey.export({ format: "jwk" }) as { x: string; y: string };
    const key = new Map<unknown, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), uint(this.id.length, 2), this.id, cbor(key)]);
    const object = new Map<unknown, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", this.#data(forged, attested)],
    ]);
    const response = {
      clientDataJSON: b64(this.#client("webauthn.create", challenge, forged)),
      attestationObject: b64(cbor(object)),
      transports: ["internal"],
    };
    return this.#outer(response, forged);
  }

  /** What the browser gives when the passkey is touched. The counter goes up by one. */
  touch(challenge: string, forged: Forgery = {}) {
    this.counter += 1;
    const data = this.#data(forged);
    const client = this.#client("webauthn.get", challenge, forged);
    const key: KeyObject = forged.otherKey
      ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
      : this.#keys.privateKey;
    const signature = sign("sha256", Buffer.concat([data, sha256(client)]), key);
    const response = { clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) };
    return this.#outer(response, forged);
  }
}
