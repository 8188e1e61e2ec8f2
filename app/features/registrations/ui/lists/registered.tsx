import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { Pagination } from "#app/ui/wayfinding.tsx";
import type { Listed } from "../../listed.server.ts";
import type { RegistrationLists } from "../../queries/lists.server.ts";
import {
  isFiltered,
  type RegistrationFilter,
  registrationFilterToParams,
  registrationsPerPage,
  tellingRoles,
} from "../../rules/lists.ts";
import { isAlive, type RegistrationState } from "../../rules/registering.ts";
import { FilterForm } from "./filter-form.tsx";
import { OneAct } from "./one-act.tsx";

type Props = { here: string; page: RegistrationLists; filter: RegistrationFilter; refusal: RefusedForm | undefined };

const tones = { registered: "success", offered: "warm", waiting: "info", requested: "warm" } as const;
const toneOf = (state: RegistrationState) => (state in tones ? tones[state as keyof typeof tones] : "plain");

/** Everybody who is registered, by name, with the filter over her and the ways to take it out under. */
export function Registered({ here, page, filter, refusal }: Props) {
  const t = useT("registration-lists");
  const { total, pages, listed, may } = page;
  const anybody = Object.values(page.states).some((n) => n > 0);
  const to = (at: number) => `${here}?${registrationFilterToParams({ ...filter, page: at })}#list`;
  const { page: at } = filter;
  return (
    <Section title={t("list.title")} id="list">
      {anybody && <FilterForm here={here} page={page} filter={filter} />}
      {listed.length === 0 ? (
        <EmptyState
          icon="people"
          title={anybody && isFiltered(filter) ? t("list.none.title") : t("list.empty.title")}
          level={3}
        >
          <p>{anybody && isFiltered(filter) ? t("list.none") : t("list.empty")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="g-muted g-small" role="status">
            {t("list.found", { n: total })}
          </p>
          <People page={page} refusal={refusal} />
        </>
      )}
      {pages > 1 && (
        <Pagination
          label={t("list.pages")}
          text={t("list.pages.at", {
            from: Math.min(total, (at - 1) * registrationsPerPage + 1),
            to: Math.min(total, at * registrationsPerPage),
            total,
          })}
          previous={at > 1 ? to(Math.min(at - 1, pages)) : undefined}
          next={at < pages ? to(at + 1) : undefined}
          previousLabel={t("list.pages.previous")}
          nextLabel={t("list.pages.next")}
        />
      )}
      {may.decide && total > 0 && <Download here={here} filter={filter} />}
    </Section>
  );
}

function People({ page, refusal }: Pick<Props, "page" | "refusal">) {
  const t = useT("registration-lists");
  const { listed, may, gathering } = page;
  const cancels = may.decide && !gathering.begun && !gathering.cancelled;
  return (
    <Table
      caption={t("list.caption")}
      captionHidden
      rows={listed}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("column.name"), rowHeader: true, cell: ({ name }) => name },
        {
          key: "team",
          label: t("column.team"),
          cell: ({ team, municipality, organisation }) => team ?? municipality ?? organisation,
        },
        {
          key: "role",
          label: t("column.role"),
          cell: ({ roles, profession }) =>
            [profession, ...tellingRoles(roles).map((role) => t(`role.${role}`))].filter(Boolean).join(", "),
        },
        { key: "state", label: t("column.state"), cell: (one) => <State one={one} /> },
        ...(cancels
          ? [
              {
                key: "cancel",
                label: t("column.cancel"),
                cell: (one: Listed) => <Cancel one={one} refusal={refusal} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function State({ one }: { one: Listed }) {
  const t = useT("registration-lists");
  const locale = useLocale();
  const { state, offeredUntil, sessions } = one;
  const said =
    state === "offered" && offeredUntil
      ? t("state.offered.until", { until: formatMoment(locale, offeredUntil) })
      : t(`state.${state}`);
  return (
    <>
      <span className={state === "offered" ? undefined : "whitespace-nowrap"}>
        <Chip tone={toneOf(state)}>{said}</Chip>
      </span>
      {sessions.length > 0 && (
        <span className="g-small g-muted block">
          {sessions.map(({ title, holds }) => (holds ? title : t("session.wished", { title }))).join(", ")}
        </span>
      )}
    </>
  );
}

function Cancel({ one, refusal }: { one: Listed; refusal: RefusedForm | undefined }) {
  const t = useT("registration-lists");
  const { id, name, state } = one;
  if (!isAlive(state)) return null;
  return (
    <Disclosure
      plain
      summary={
        <>
          {t("cancel.open")} <VisuallyHidden>{name}</VisuallyHidden>
        </>
      }
    >
      <p className="g-small">{t("cancel.sure")}</p>
      <OneAct intent="cancel" registrationId={id} variant="danger" refusal={refusal}>
        {t("cancel.do", { name })}
      </OneAct>
    </Disclosure>
  );
}

/** What is shown as a file. Plain links: a file is not a page. */
function Download({ here, filter }: { here: string; filter: RegistrationFilter }) {
  const t = useT("registration-lists");
  const search = registrationFilterToParams({ ...filter, page: 1 }).toString();
  return (
    <div className="g-print-hidden mt-5 grid gap-2">
      <h3 className="text-base">{t("export.title")}</h3>
      <p className="g-muted g-small">{t("export.text")}</p>
      <p className="g-row">
        {(["xlsx", "csv"] as const).map((format) => (
          <a
            key={format}
            href={`${here}/export/${format}${search === "" ? "" : `?${search}`}`}
            download
            className="g-btn g-btn-secondary g-btn-sm"
          >
            <Icon name="download" />
            {t(`export.${format}`)}
          </a>
        ))}
      </p>
    </div>
  );
}
