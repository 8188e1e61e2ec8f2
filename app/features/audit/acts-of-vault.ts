/** What leaves a row about what somebody shows beside her mail, and the vault that it opens. */
export const actsOfVault = [
  "second-factor.begun",
  "second-factor.added",
  "second-factor.codes-renewed",
  "second-factor.codes-kept",
  "second-factor.recovery-used",
  "second-factor.passkey-counts",
  "second-factor.reset-asked",
  "second-factor.reset-withdrawn",
  "second-factor.reset",
  "vault.opened-by-passkey",
  "vault.opened-by-totp",
  "vault.opened-by-recovery",
  "vault.closed",
] as const;
