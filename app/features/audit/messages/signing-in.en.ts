import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./signing-in.sv.ts";

export default {
  "act.passkey.added": (d) => `${d.who} added a passkey`,
  "act.passkey.removed": (d) => `${d.who} removed a passkey`,
  "act.passkey.renamed": (d) => `${d.who} renamed a passkey`,
  "act.passkey.used": (d) => `${d.who} used a passkey`,
  "denied.factor": (d) => `${d.who} wrote a wrong code for the vault`,
  "act.second-factor.begun": (d) => `${d.who} began to add an app with codes`,
  "act.second-factor.added": (d) => `${d.who} added an app with codes`,
  "act.second-factor.codes-renewed": (d) => `${d.who} made new recovery codes`,
  "act.second-factor.codes-kept": (d) => `${d.who} saved the recovery codes`,
  "act.second-factor.recovery-used": (d) => `${d.who} used a recovery code`,
  "act.second-factor.passkey-counts": (d) => `${d.who} let a passkey open the vault`,
  "act.second-factor.reset-asked": (d) => `${d.who} asked to begin anew with the extra step`,
  "act.second-factor.reset-withdrawn": (d) => `${d.who} withdrew the request to begin anew`,
  "act.second-factor.reset": (d) => `${d.who} confirmed that ${d.thing} may begin anew with the extra step`,
  "act.vault.opened-by-passkey": (d) => `${d.who} opened the vault by passkey`,
  "act.vault.opened-by-totp": (d) => `${d.who} opened the vault by a code`,
  "act.vault.opened-by-recovery": (d) => `${d.who} opened the vault by a recovery code`,
  "act.vault.closed": (d) => `${d.who} closed the vault`,
} satisfies SameAs<typeof sv>;
