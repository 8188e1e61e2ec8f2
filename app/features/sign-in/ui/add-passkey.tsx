import { type FormEvent, use, useEffect, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveContext } from "#app/live/live-provider.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";

type State = "unknown" | "unsupported" | "ready" | "adding";
type Problem = "failed" | "cancelled" | "exists" | "again";

async function post(address: string, body: unknown) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw Object.assign(new Error("refused"), { code: (answer as { code?: string }).code });
  return answer;
}

/** Asks the device to make a passkey. The page is loaded anew afterwards: the session has become another. */
export function AddPasskey({ suggested, to }: { suggested: string; to: string }) {
  const t = useT("sign-in");
  const tab = use(LiveContext);
  const [state, setState] = useState<State>("unknown");
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => setState("PublicKeyCredential" in window ? "ready" : "unsupported"), []);

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const label = new FormData(event.currentTarget).get("label");
    setState("adding");
    setProblem(null);
    try {
      const { startRegistration } = await import("@simplewebauthn/browser");
      const optionsJSON = (await post("/account/passkeys/options", {})) as never;
      const answer = await startRegistration({ optionsJSON });
      // That the first session has ended may be heard before the cookie of the other has come.
      tab?.refresh.hold("leaving", true);
      await post("/account/passkeys", { answer, label });
      location.assign(to);
    } catch (error) {
      tab?.refresh.hold("leaving", false);
      const { code, name } = error as { code?: string; name?: string };
      const exists = code === "passkey.exists" || name === "InvalidStateError";
      const again = code === "account.sign-in-again";
      setProblem(again ? "again" : exists ? "exists" : name === "NotAllowedError" ? "cancelled" : "failed");
      setState("ready");
    }
  }

  if (state === "unsupported") {
    return (
      <div className="mt-8">
        <Callout>{t("new.unsupported")}</Callout>
      </div>
    );
  }
  return (
    <form method="post" className="mt-8" onSubmit={(event) => void add(event)}>
      <FormLayout>
        {problem && (
          <Callout tone="warning" live>
            {problem === "again" ? <SignInAgain /> : t(`new.${problem}`)}
          </Callout>
        )}
        <TextInput
          name="label"
          label={t("new.name")}
          hint={t("new.name.hint")}
          defaultValue={suggested}
          maxLength={80}
          required
        />
        <FormActions>
          <SubmitButton
            icon="key"
            pending={state === "adding"}
            pendingText={t("new.adding")}
            disabled={state === "unknown"}
          >
            {t("new.add")}
          </SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}

/** She signed in too long ago: signing in leads back here, by way of the account page. */
function SignInAgain() {
  const t = useT("sign-in");
  return (
    <>
      <p>{t("refusal.account.sign-in-again")}</p>
      <p className="mt-2">
        <a href="/sign-in?to=/account">{t("new.again")}</a>
      </p>
    </>
  );
}
