import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of passkeys, the extra step and the vault that it opens: never what was in it. */
export default {
  "act.passkey.added": (d: Did) => `${d.who} lade till en passkey`,
  "act.passkey.removed": (d: Did) => `${d.who} tog bort en passkey`,
  "act.passkey.renamed": (d: Did) => `${d.who} bytte namn på en passkey`,
  "act.passkey.used": (d: Did) => `${d.who} använde en passkey`,
  "denied.factor": (d: Did) => `${d.who} skrev fel kod för valvet`,
  "act.second-factor.begun": (d: Did) => `${d.who} började lägga till en app med koder`,
  "act.second-factor.added": (d: Did) => `${d.who} lade till en app med koder`,
  "act.second-factor.codes-renewed": (d: Did) => `${d.who} gjorde nya reservkoder`,
  "act.second-factor.codes-kept": (d: Did) => `${d.who} sparade sina reservkoder`,
  "act.second-factor.recovery-used": (d: Did) => `${d.who} använde en reservkod`,
  "act.second-factor.passkey-counts": (d: Did) => `${d.who} lät en passkey öppna valvet`,
  "act.second-factor.reset-asked": (d: Did) => `${d.who} bad om att få börja om med sitt extra steg`,
  "act.second-factor.reset-withdrawn": (d: Did) => `${d.who} drog tillbaka sin begäran om att börja om`,
  "act.second-factor.reset": (d: Did) => `${d.who} bekräftade att ${d.thing} får börja om med sitt extra steg`,
  "act.vault.opened-by-passkey": (d: Did) => `${d.who} öppnade valvet med passkey`,
  "act.vault.opened-by-totp": (d: Did) => `${d.who} öppnade valvet med en kod`,
  "act.vault.opened-by-recovery": (d: Did) => `${d.who} öppnade valvet med en reservkod`,
  "act.vault.closed": (d: Did) => `${d.who} stängde valvet`,
} satisfies Messages;
