import { useEffect, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";

type State = "unknown" | "unsupported" | "ready" | "asking";
type Problem = "failed" | "cancelled";

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error("refused");
  return response.json();
}

/** Opens the vault by a passkey, and goes on. Without our script it is not there: a code does the same. */
export function ShowPasskey({ to }: { to: string }) {
  const t = useT("sign-in");
  const [state, setState] = useState<State>("unknown");
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => setState("PublicKeyCredential" in window ? "ready" : "unsupported"), []);

  async function show() {
    setState("asking");
    setProblem(null);
    try {
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const optionsJSON = (await post("/vault/open/passkey/options", {})) as never;
      await post("/vault/open/passkey", { answer: await startAuthentication({ optionsJSON }) });
      location.assign(to);
    } catch (error) {
      setProblem((error as { name?: string }).name === "NotAllowedError" ? "cancelled" : "failed");
      setState("ready");
    }
  }

  if (state === "unknown") return null;
  if (state === "unsupported") return <Callout>{t("vault.unsupported")}</Callout>;
  return (
    <form
      className="grid justify-items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (state === "ready") void show();
      }}
    >
      {problem && (
        <Callout tone="warning" live>
          {t(`vault.${problem}`)}
        </Callout>
      )}
      <SubmitButton icon="key" pending={state === "asking"} pendingText={t("new.adding")}>
        {t("vault.button")}
      </SubmitButton>
    </form>
  );
}
