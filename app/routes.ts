import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the product. Written by hand. */
export default [
  layout("layouts/open.tsx", [
    index("features/open/routes/front.tsx"),
    route("demo", "features/demo/routes/demo.tsx"),
    route("demo/post", "features/demo/routes/post.tsx"),
    route("sign-in", "features/sign-in/routes/sign-in.tsx"),
    route("sign-in/code", "features/sign-in/routes/code.tsx"),
    route("sign-in/link", "features/sign-in/routes/link.tsx"),
    route("invitation", "features/invitations/routes/accept.tsx"),
  ]),

  layout("layouts/signed-in.tsx", [
    route("start", "features/start/routes/start.tsx"),

    route("account", "features/account/routes/account.tsx"),
    route("account/address", "features/sign-in/routes/address.tsx"),
    route("account/events", "features/audit/routes/mine.tsx"),
    route("account/passkeys/new", "features/sign-in/routes/new-passkey.tsx"),
    route("account/passkeys/options", "features/sign-in/routes/new-passkey-options.ts"),
    route("account/passkeys", "features/sign-in/routes/add-passkey.ts"),

    route("teams/:teamId", "features/teams/routes/team.tsx"),
    route("teams/:teamId/people", "features/teams/routes/people.tsx"),
    route("teams/:teamId/events", "features/audit/routes/team.tsx"),
    route("teams/:teamId/chains", "features/cycles/routes/chains.tsx"),
    route("programmes/:programmeId/cycles", "features/cycles/routes/shared.tsx"),
    route("teams/:teamId/cycles", "features/cycles/routes/list.tsx"),
    route("teams/:teamId/now", "features/cycles/routes/now.tsx"),
    route("teams/:teamId/cycles/new", "features/cycles/routes/log.tsx"),
    route("teams/:teamId/cycles/:cycleId", "features/cycles/routes/cycle.tsx"),
    route("teams/:teamId/cycles/:cycleId/save", "features/cycles/routes/save.tsx"),
    route("teams/:teamId/cycles/:cycleId/print", "features/cycles/routes/print.tsx"),
    route("teams/:teamId/cycles/:cycleId/history", "features/cycles/routes/history.tsx"),
    route("teams/:teamId/cycles/:cycleId/redact", "features/cycles/routes/redact.tsx"),
    route("programmes/:programmeId/cycles/export/:format", "features/cycles/routes/export-shared.ts"),
    route("teams/:teamId/cycles/export/:format", "features/cycles/routes/export.ts"),

    route("teams/:teamId/cycles/:cycleId/note", "features/notes/routes/cycle-note.tsx"),
    route("teams/:teamId/meetings", "features/meetings/routes/meetings.tsx"),
    route("teams/:teamId/meetings/new", "features/meetings/routes/new-meeting.tsx"),
    route("teams/:teamId/meetings/:meetingId", "features/meetings/routes/meeting.tsx"),
    route("teams/:teamId/actions", "features/actions/routes/actions.tsx"),
    route("notes/:noteId/minutes", "features/notes/routes/minutes.tsx"),
    route("notes/:noteId/things", "features/notes/routes/things.ts"),
    route("notes/:noteId/threads", "features/notes/routes/threads.ts"),
    route("notices", "features/notices/routes/notices.tsx"),

    route("programmes/:programmeId/package", "features/change-package/routes/package.tsx"),
    route("programmes/:programmeId/package/aim", "features/change-package/routes/aim.tsx"),
    route("programmes/:programmeId/package/drivers/new", "features/change-package/routes/new-driver.tsx"),
    route("programmes/:programmeId/package/drivers/:driverId", "features/change-package/routes/driver.tsx"),
    route("programmes/:programmeId/package/ideas/new", "features/change-package/routes/new-idea.tsx"),
    route("programmes/:programmeId/ideas/:ideaId", "features/change-package/routes/idea.tsx"),
    route("programmes/:programmeId/ideas/:ideaId/edit", "features/change-package/routes/edit-idea.tsx"),
    route("programmes/:programmeId/ideas/:ideaId/redact", "features/change-package/routes/redact-idea.tsx"),

    route("programmes/:programmeId", "features/programmes/routes/programme.tsx"),
    route("programmes/:programmeId/people", "features/programmes/routes/people.tsx"),
    route("programmes/:programmeId/places", "features/people/routes/places.tsx"),
    route("programmes/:programmeId/events", "features/audit/routes/programme.tsx"),
    route("programmes/:programmeId/settings", "features/programmes/routes/settings.tsx"),
    route("programmes/:programmeId/teams/new", "features/teams/routes/new-team.tsx"),
    route("invitations/:invitationId", "features/invitations/routes/invitation.tsx"),

    route("programmes/:programmeId/templates", "features/notes/routes/templates.tsx"),
    route("programmes/:programmeId/templates/:kind", "features/notes/routes/template.tsx"),
    route("notes/:noteId/versions", "features/notes/routes/versions.tsx"),
    route("notes/:noteId/redact", "features/notes/routes/redact.tsx"),
    route("notes/:noteId/files", "features/files/routes/add.ts"),
    route("files/:fileId", "features/files/routes/file.ts"),

    route("comments", "features/comments/routes/comments.tsx"),
  ]),

  route("sign-in/passkey", "features/sign-in/routes/passkey.ts"),
  route("sign-in/passkey/options", "features/sign-in/routes/passkey-options.ts"),
  route("session", "features/account/routes/session.ts"),
  route("language", "features/account/routes/language.ts"),
  route("sign-out", "features/account/routes/sign-out.ts"),
] satisfies RouteConfig;
