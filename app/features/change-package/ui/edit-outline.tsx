import { Form, Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { Section } from "#app/ui/page.tsx";
import { ideaIsProgrammes } from "../rules/decisions.ts";

import type { Branch, Tree } from "../shown.ts";
import type { Driver, IdeaLine } from "../types.ts";
import { IdeaChips } from "./idea-chips.tsx";
import { MoveButtons } from "./move-buttons.tsx";

type Props = { tree: Tree; drivers: readonly Driver[]; ideas: readonly IdeaLine[]; base: string };

/** The package as those see it who tend it: every part with its buttons, all of them by keyboard and without script. */
export function EditOutline({ tree, drivers, ideas, base }: Props) {
  const t = useT("package");
  const primaries = tree.primaries.map(({ driver }) => driver);
  return (
    <>
      <div>
        <ButtonLink to={`${base}/package/drivers/new`} icon="plus">
          {t("edit.addPrimary")}
        </ButtonLink>
      </div>
      {tree.primaries.map((branch, at) => (
        <section
          key={branch.driver.id}
          id={`driver-${branch.driver.id}`}
          aria-labelledby={`title-${branch.driver.id}`}
          className="bg-surface border-line scroll-mt-24 rounded-xl border p-4 sm:p-6"
        >
          <DriverHead branch={branch} among={primaries} at={at} base={base} />
          <IdeaRows ideas={branch.ideas} base={base} />
          {branch.secondaries.map((secondary, place) => (
            <section
              key={secondary.driver.id}
              id={`driver-${secondary.driver.id}`}
              aria-labelledby={`title-${secondary.driver.id}`}
              className="border-accent mt-5 scroll-mt-24 border-l-2 pl-3 sm:pl-5"
            >
              <DriverHead
                branch={secondary}
                among={branch.secondaries.map(({ driver }) => driver)}
                at={place}
                base={base}
              />
              <IdeaRows ideas={secondary.ideas} base={base} />
            </section>
          ))}
        </section>
      ))}
      {tree.loose.length > 0 && (
        <Section title={t("outline.loose")} lead={t("outline.loose.lead")}>
          <IdeaRows ideas={tree.loose} base={base} />
        </Section>
      )}
      <Restore title={t("edit.retiredDrivers")} intent="restore-driver" things={drivers.filter((one) => one.retired)} />
      <Restore
        title={t("edit.retiredIdeas")}
        intent="restore-idea"
        things={ideas.filter((one) => one.status === "retired" && ideaIsProgrammes(one))}
      />
    </>
  );
}

function DriverHead(props: { branch: Branch; among: readonly Driver[]; at: number; base: string }) {
  const { branch, among, at, base } = props;
  const t = useT("package");
  const { driver } = branch;
  const Heading = driver.kind === "primary" ? "h2" : "h3";
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-muted text-xs font-semibold">{t(`kind.${driver.kind}`)}</p>
        <Heading
          id={`title-${driver.id}`}
          className={driver.kind === "primary" ? "text-xl font-semibold" : "text-lg font-semibold"}
        >
          {driver.title}
        </Heading>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <MoveButtons intent="move-driver" among={among} at={at} />
        <ButtonLink
          to={`${base}/package/drivers/${driver.id}`}
          small
          icon="pencil"
          aria-label={t("edit.change", { title: driver.title })}
        >
          {t("edit.changeShort")}
        </ButtonLink>
      </div>
      <div className="flex basis-full flex-wrap gap-2">
        {driver.kind === "primary" && (
          <ButtonLink to={`${base}/package/drivers/new?under=${driver.id}`} small variant="quiet" icon="plus">
            {t("edit.addSecondary")}
          </ButtonLink>
        )}
        <ButtonLink to={`${base}/package/ideas/new?driver=${driver.id}`} small variant="quiet" icon="plus">
          {t("edit.addIdea")}
        </ButtonLink>
      </div>
    </div>
  );
}

/** The programme's ideas have an order; the teams' own stand after them and are the teams' to edit. */
function IdeaRows({ ideas, base }: { ideas: readonly IdeaLine[]; base: string }) {
  const t = useT("package");
  const ordered = ideas.filter(ideaIsProgrammes);
  return (
    <ul className="mt-2 grid list-none gap-0 p-0">
      {ideas.map((idea) => (
        <li
          key={idea.id}
          id={`idea-${idea.id}`}
          className="border-line flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t py-2"
        >
          <span className="flex min-w-0 flex-1 basis-56 flex-wrap items-center gap-2">
            <Link to={`${base}/ideas/${idea.id}`}>{idea.title}</Link>
            <IdeaChips idea={idea} />
          </span>
          {ideaIsProgrammes(idea) && (
            <span className="flex items-center gap-1">
              <MoveButtons intent="move-idea" among={ordered} at={ordered.indexOf(idea)} />
              <ButtonLink
                to={`${base}/ideas/${idea.id}/edit`}
                small
                icon="pencil"
                aria-label={t("edit.change", { title: idea.title })}
              >
                {t("edit.changeShort")}
              </ButtonLink>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Restore(props: { title: string; intent: string; things: readonly { id: string; title: string }[] }) {
  const t = useT("package");
  if (props.things.length === 0) return null;
  return (
    <Section title={props.title}>
      <ul className="grid list-none gap-2 p-0">
        {props.things.map(({ id, title }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span>{title}</span>
            <Form method="post" preventScrollReset replace>
              <input type="hidden" name="intent" value={props.intent} />
              <input type="hidden" name="id" value={id} />
              <Button type="submit" small aria-label={t("edit.restoreNamed", { title })}>
                {t("edit.restore")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
