/**
 * The sign-in page's own small script: signs in by a passkey. The page works without it, by mail. It reads what it
 * needs from the element it belongs to, so that it carries no words and no addresses.
 */
import { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication } from "@simplewebauthn/browser";

type Parts = { box: HTMLElement; said: HTMLElement };

/** A browser asks for one passkey at a time, and the later question ends the earlier: a press must be the later one. */
let pressed = false;

/** A device has answered, and the server has not said no: there is one sign-in, also for who presses meanwhile. */
let answered = false;

async function post(address: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw Object.assign(new Error("refused"), { code: answer.code });
  return answer;
}

/** `quiet`: offered among the suggestions of the e-mail field; what is not chosen there is no failure. */
async function signIn({ box, said }: Parts, quiet: boolean): Promise<void> {
  const { options, verify, to, textFailed, textUnknown, textCancelled } = box.dataset;
  try {
    const optionsJSON = (await post(options!, {})) as never;
    if (answered || (quiet && pressed)) return;
    const answer = await startAuthentication({ optionsJSON, useBrowserAutofill: quiet });
    if (answered) return;
    answered = true;
    const { to: next } = await post(verify!, { answer, to }).catch((error) => {
      answered = false;
      throw error;
    });
    location.replace(String(next));
  } catch (error) {
    if (answered) return;
    const { code, name } = error as { code?: string; name?: string };
    if (quiet && code === undefined) return;
    const cancelled = name === "NotAllowedError" || name === "AbortError";
    said.textContent = (code === "passkey.unknown" ? textUnknown : cancelled ? textCancelled : textFailed) ?? "";
  }
}

async function begin(box: HTMLElement): Promise<void> {
  const button = box.querySelector("button");
  const said = box.querySelector<HTMLElement>("[role=status]");
  if (!button || !said || !browserSupportsWebAuthn()) return;
  const parts = { box, said };
  const press = async () => {
    if (answered) return;
    pressed = true;
    button.ariaDisabled = "true";
    said.textContent = "";
    await signIn(parts, false);
    button.ariaDisabled = null;
  };
  button.addEventListener("click", () => void press());
  box.hidden = false;
  if (await browserSupportsWebAuthnAutofill()) await signIn(parts, true);
}

// Back on a page that the browser has kept as it was left.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) answered = false;
});
// As `Hydrated` does on other pages: what is pressed from now on has its effect.
document.documentElement.dataset.hydrated = "";
const box = document.querySelector<HTMLElement>("[data-passkey]");
if (box) void begin(box);
