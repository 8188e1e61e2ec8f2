import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button, ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import type { IdeaPage } from "../queries/idea.server.ts";
import { ideaIsProgrammes } from "../rules/decisions.ts";

/** Facts about an idea, and what this person can do with it. */
export function IdeaAside({ page, base, formKey }: { page: IdeaPage; base: string; formKey: string }) {
  const t = useT("package");
  const { idea, place, rights } = page;
  const own = !ideaIsProgrammes(idea);
  const from = idea.teamName ?? t("origin.programme");
  const sharing = { key: t("idea.sharing"), value: t(idea.shared ? "shared.yes" : "shared.no") };
  return (
    <Card title={t("idea.about")} level={2}>
      <KeyValues
        items={[
          { key: t("idea.origin"), value: from },
          ...(idea.source ? [{ key: t("idea.sourceLabel"), value: idea.source }] : []),
          { key: t("idea.place"), value: place.map(({ title }) => title).join(" › ") || t("idea.driver.none") },
          { key: t("idea.status"), value: t(`status.${idea.status}`) },
          ...(own ? [sharing] : []),
        ]}
      />
      {(rights.edit || rights.share || rights.lift || rights.redact) && (
        <div className="g-print-hidden mt-5 grid justify-items-start gap-3">
          {rights.edit && (
            <ButtonLink to={`${base}/edit`} small icon="pencil">
              {t("idea.edit")}
            </ButtonLink>
          )}
          {rights.share && (idea.shared || idea.status !== "retired") && (
            <Form method="post" preventScrollReset>
              <Button type="submit" name="intent" value={idea.shared ? "unshare" : "share"} small icon="people">
                {t(idea.shared ? "idea.unshare" : "idea.share")}
              </Button>
            </Form>
          )}
          {rights.lift && (
            <Disclosure plain summary={t("idea.lift")}>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="lift" />
                <input type="hidden" name="key" value={formKey} />
                <p className="mb-3 text-sm">{t("idea.lift.text")}</p>
                <SubmitButton small>{t("idea.lift")}</SubmitButton>
              </Form>
            </Disclosure>
          )}
          {rights.edit && <Retire page={page} />}
          {rights.redact && (
            <ButtonLink to={`${base}/redact`} variant="quiet" icon="trash" small>
              {t("idea.redact")}
            </ButtonLink>
          )}
        </div>
      )}
    </Card>
  );
}

function Retire({ page }: { page: IdeaPage }) {
  const t = useT("package");
  const retired = page.idea.status === "retired";
  const open = page.tests.flatMap(({ tests }) => tests).filter(({ state }) => state !== "closed").length;
  const form = (
    <Form method="post" preventScrollReset>
      {!retired && <p className="mb-3 text-sm">{t("idea.retire.text", { open })}</p>}
      <Button type="submit" name="intent" value={retired ? "reactivate" : "retire"} small>
        {t(retired ? "idea.reactivate" : "idea.retire")}
      </Button>
    </Form>
  );
  if (retired) return form;
  return (
    <Disclosure plain summary={t("idea.retire")}>
      {form}
    </Disclosure>
  );
}
