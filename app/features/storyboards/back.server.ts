export { passOver } from "#app/platform/files/receive.server.ts";
