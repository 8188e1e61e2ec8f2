import type { ReactNode } from "react";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { coordinatorsOn } from "../rules.ts";
import type { Member, NamedTerm } from "../types.ts";

/** The members, the coordinator first, then her deputy, then by name. `under` is what stands under each. */
export function MemberList(props: {
  members: readonly Member[];
  terms: readonly NamedTerm[];
  today: string;
  under?: (member: Member) => ReactNode;
}) {
  const { members, terms, today, under } = props;
  const t = useT("teams");
  const { acting, deputies } = coordinatorsOn(terms, today);
  const rank = ({ personId }: Member) => (personId === acting ? 0 : deputies.includes(personId) ? 1 : 2);
  return (
    <List label={t("keep.members")}>
      {members
        .toSorted((a, b) => rank(a) - rank(b))
        .map((member) => (
          <ListItem
            key={member.membershipId}
            before={<Avatar name={member.name} />}
            title={member.name}
            detail={member.profession}
          >
            <MemberMarks member={member} terms={terms} today={today} />
            {under?.(member)}
          </ListItem>
        ))}
    </List>
  );
}

function MemberMarks({ member, terms, today }: { member: Member; terms: readonly NamedTerm[]; today: string }) {
  const t = useT("teams");
  const locale = useLocale();
  const hers = terms.filter(({ personId, startedOn }) => personId === member.personId && startedOn <= today);
  const deputy = hers.find(({ kind }) => kind === "deputy");
  const marks = [
    hers.some(({ kind }) => kind === "acting") && (
      <Chip key="acting" tone="accent" icon="flag">
        {t("people.coordinator")}
      </Chip>
    ),
    deputy && (
      <Chip key="deputy" tone="info" icon="clock">
        {t("people.deputyUntil", { day: formatDayShort(locale, deputy.endedOn ?? "") })}
      </Chip>
    ),
    member.isTeamManager && (
      <Chip key="manager" tone="outline">
        {t("people.manager")}
      </Chip>
    ),
    member.isRecruiter && (
      <Chip key="recruiter" tone="outline">
        {t("people.recruiter")}
      </Chip>
    ),
    !member.hasAccount && <Chip key="account">{t("people.noAccount")}</Chip>,
  ].filter(Boolean);
  return marks.length > 0 ? <div className="g-row mt-1">{marks}</div> : null;
}
