import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { rows } from "./rows.ts";

/** The vault is open for an hour in the session of a page: as if she had just shown her second factor, which other journeys do. */
export async function openVault(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const secret = cookies.find(({ name }) => name === "__Host-genombrott")?.value ?? "";
  await rows(
    `INSERT INTO vault_windows (session_id, person_id, factor, opened_at, seen_at)
     SELECT id, person_id, 'totp', now(), now() + interval '1 hour' FROM sessions WHERE secret_hash = $1
     ON CONFLICT (session_id) DO UPDATE SET opened_at = now(), seen_at = now() + interval '1 hour', closed_at = NULL`,
    createHash("sha256").update(secret).digest(),
  );
}
