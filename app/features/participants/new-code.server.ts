import { randomInt } from "node:crypto";
import { type Code, codeBase, codeLength, codeOf } from "./rules/code.ts";

/** A new code. Of 78 000 million; that it is nobody else's is seen when it is stored. */
export function newCode(): Code {
  return codeOf(Array.from({ length: codeLength }, () => randomInt(codeBase)));
}
