import { z } from "zod";
import { emailAddress, requiredText } from "#app/platform/form.server.ts";

export const emailForm = z.object({
  email: emailAddress,
  to: z.string().max(1000).default(""),
});

export const codeForm = z.object({ code: z.string().trim().min(1, "field.required").max(40, "sign-in.code-shape") });

export const newAddressForm = z.object({ email: emailAddress });

export const linkForm = z.object({ secret: z.string().max(100) });

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(8192);
const credential = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.string().max(40).nullish(),
  // What extensions answer is nothing we asked for, and is thrown away.
  clientExtensionResults: z.record(z.string().max(60), z.unknown()).transform(() => ({})),
};

/** What a browser answers when a passkey signs in. */
export const assertion = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

/** What a browser answers when a passkey is made. */
export const attestation = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: base64url.nullish(),
    transports: z.array(z.string().max(20)).max(10).nullish(),
    publicKeyAlgorithm: z.number().int().nullish(),
    publicKey: base64url.nullish(),
  }),
});

/** What our scripts ask; `to` and `label` travel with the device's answer. */
export const nothing = z.strictObject({});
export const passkeySignIn = z.strictObject({ answer: assertion, to: z.string().max(1000).optional() });
export const newPasskey = z.strictObject({ answer: attestation, label: requiredText(80) });
export const passkeyForVault = z.strictObject({ answer: assertion });
