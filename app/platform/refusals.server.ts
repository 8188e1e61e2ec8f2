export type RefusalKind =
  | "invalid"
  | "forbidden"
  | "missing"
  | "conflict"
  | "tooMany"
  | "tooLarge"
  | "signedOut"
  | "unavailable";

/** The one place where a kind of no becomes a status. */
const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  signedOut: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
};

export type RefusalData = Readonly<Record<string, string | number>>;

/**
 * A no that a person can understand: `code` is a message key in both languages, `data` fills it in,
 * `fields` says where on the form (field name → code). Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly data: RefusalData;
  readonly fields: Readonly<Record<string, string>>;

  constructor(kind: RefusalKind, code: string, more: { data?: RefusalData; fields?: Record<string, string> } = {}) {
    super(code);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.data = more.data ?? {};
    this.fields = more.fields ?? {};
  }

  get status(): number {
    return statuses[this.kind];
  }
}

/**
 * Two have changed the same fields, differently. It names them: with the form that comes back she has seen what stands in
 * these, and in no other. `seen`: hidden fields of the form as they are to be sent next.
 */
export function changedMeanwhile(
  code: `${string}changed-meanwhile`,
  conflicts: readonly { readonly field: string }[],
  seen: Readonly<Record<string, string>> = {},
): Refusal {
  const names = conflicts.map(({ field }) => field).join(" ");
  return new Refusal("conflict", code, { data: { ...seen, conflicts: names } });
}

/** What does not exist for the person and what does not exist at all: the same answer. */
export function missing(): Refusal {
  return new Refusal("missing", "missing");
}

export function forbidden(code = "forbidden"): Refusal {
  return new Refusal("forbidden", code);
}
