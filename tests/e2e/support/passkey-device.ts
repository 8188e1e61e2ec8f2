import type { Page } from "@playwright/test";

/** A device with a fingerprint reader; `finger` says whether a finger is on it. */
export async function withPasskeyDevice(page: Page): Promise<{ finger(there: boolean): Promise<void> }> {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const finger = (enabled: boolean) =>
    device.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled }).then(() => {});
  return { finger };
}
