/** What a code of the last failed try means to somebody who knows no codes. */
export type Why = "refused" | "busy" | "unreachable" | "unwritten" | "cut-off";

/** What the mail server says when it is ourselves that it does not let in. */
const notLetIn = /^smtp-53[0458]$/;
/** Of connections, names and time. */
const network =
  /^(EAUTH|ECONN|ECONNECTION|ECONNREFUSED|ECONNRESET|EDNS|ENOTFOUND|EPROTOCOL|ESLOW|ESOCKET|ETIMEDOUT|ETLS)$/;

/** Null: every try that was made was cut off before it could say anything. */
export function whyOf(code: string | null): Why {
  if (code === null) return "cut-off";
  if (network.test(code) || notLetIn.test(code)) return "unreachable";
  if (code.startsWith("smtp-5")) return "refused";
  return code.startsWith("smtp-4") ? "busy" : "unwritten";
}
