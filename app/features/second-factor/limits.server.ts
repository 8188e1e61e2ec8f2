import { giveBack, type Limit, spend } from "#app/platform/rate-limit.server.ts";
import { wrongCodes } from "./rules.ts";

const limit: Limit = { name: "second-factor", ...wrongCodes, says: "factor.too-many" };

/** Before a code is tried, of whatever kind. @throws Refusal tooMany */
export const spendTry = (personId: string): Promise<void> => spend(limit, personId);

/** It was the right one, and counts for nothing. */
export const giveTryBack = (personId: string): Promise<void> => giveBack(limit, personId);
