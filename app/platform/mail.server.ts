/** An order for a mail: which template, to whom by reference, and data without addresses, bodies or secrets. */
export type MailOrder = {
  readonly template: MailTemplate;
  readonly recipient: { readonly kind: "person" | "signIn" | "invitation"; readonly id: string };
  readonly data?: Readonly<Record<string, string | number>>;
  readonly notBefore?: Date;
};

export type MailTemplate = "sign-in" | "invitation";
