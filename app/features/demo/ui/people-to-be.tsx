import { useT } from "#app/i18n/use-t.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";

const roles = ["lead", "researcher", "coordinator", "member", "manager", "partner"] as const;
type Person = { id: string; name: string; title: string | null; role: (typeof roles)[number]; place: string | null };

/** Forty team members would hide the rest: a few show what the role is, the others are one press away. */
const shownAtOnce = 6;

/** The invented people by role; each is a button that posts the form it stands in with her id. */
export function PeopleToBe({ people }: { people: readonly Person[] }) {
  const t = useT("demo");
  return roles.map((role) => {
    const those = people.filter((person) => person.role === role);
    if (those.length === 0) return null;
    const rest = those.slice(shownAtOnce);
    return (
      <section key={role} aria-labelledby={`role-${role}`}>
        <h2 id={`role-${role}`} className="text-xl font-semibold">
          {t(`role.${role}`)}
        </h2>
        <p className="text-muted mt-1">{t(`role.${role}.does`)}</p>
        <People people={those.slice(0, shownAtOnce)} />
        {rest.length > 0 && (
          <div className="mt-3">
            <Disclosure plain summary={t("more", { count: rest.length })}>
              <People people={rest} />
            </Disclosure>
          </div>
        )}
      </section>
    );
  });
}

function People({ people }: { people: readonly Person[] }) {
  return (
    <ul className="mt-4 grid list-none gap-3 p-0 sm:grid-cols-2 lg:grid-cols-3">
      {people.map((person) => (
        <li key={person.id} className="grid">
          <button
            type="submit"
            name="person"
            value={person.id}
            className="bg-surface border-line hover:border-accent flex min-h-16 cursor-pointer items-center gap-3 rounded-lg border px-4 py-3 text-left"
          >
            <Avatar name={person.name} />
            <span className="min-w-0">
              <span className="block font-semibold">{person.name}</span>
              {person.title && <span className="text-muted block text-sm">{person.title}</span>}
              {person.place && !person.title?.includes(person.place) && (
                <span className="text-muted block text-sm">{person.place}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
