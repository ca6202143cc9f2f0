import { z } from 'zod';

const duration = z.string().regex(/^(\d+(us|ms|s|m|h))+$/, 'must be a duration such as 10s');
const healthcheck = z.strictObject({
  // The list form begins with how it is run; a bare list of words would be refused by Compose.
  test: z.union([
    z.string(),
    z.tuple([z.enum(['CMD', 'CMD-SHELL'])], z.string()),
    z.tuple([z.literal('NONE')]),
  ]),
  interval: duration.optional(),
  timeout: duration.optional(),
  start_period: duration.optional(),
  start_interval: duration.optional(),
  retries: z.int().positive().optional(),
});

const service = z
  .strictObject({
    build: z.string().optional(),
    image: z.string().optional(),
    command: z.union([z.string(), z.array(z.string())]).optional(),
    restart: z
      .string()
      .regex(/^(no|always|unless-stopped|on-failure(:\d+)?)$/)
      .optional(),
    env_file: z.union([z.string(), z.array(z.string())]).optional(),
    // A number or a boolean would be YAML's, not the program's: values are strings.
    environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).default({}),
    ports: z.array(z.string().regex(/^(\d+\.\d+\.\d+\.\d+:)?\d{1,5}:\d{1,5}$/)).default([]),
    volumes: z.array(z.string().regex(/^[a-z][a-z-]*:\/[^:]+$/)).default([]),
    networks: z.array(z.string()).default([]),
    depends_on: z
      .record(
        z.string(),
        z.strictObject({
          condition: z.enum([
            'service_started',
            'service_healthy',
            'service_completed_successfully',
          ]),
        }),
      )
      .default({}),
    healthcheck: healthcheck.optional(),
    stop_grace_period: duration.optional(),
  })
  .refine(
    ({ build, image }) => build !== undefined || image !== undefined,
    'needs an image or a build',
  );

/** What this project uses of the Compose specification, and nothing besides, so that typos are refused. */
export const composeSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
    services: z.record(z.string(), service),
    networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() }).nullable()),
    volumes: z.record(z.string(), z.null()),
  })
  .superRefine(({ services, networks, volumes }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    for (const [name, each] of Object.entries(services)) {
      for (const volume of each.volumes) {
        const [source = ''] = volume.split(':');
        if (!(source in volumes)) complain(`${name}: volume ${source} is not declared`);
      }
      for (const network of each.networks) {
        if (!(network in networks)) complain(`${name}: network ${network} is not declared`);
      }
      for (const [other, { condition }] of Object.entries(each.depends_on)) {
        const target = services[other];
        if (target === undefined) complain(`${name}: depends on ${other}, which is no service`);
        else if (condition === 'service_healthy' && target.healthcheck === undefined)
          complain(`${name}: waits for the health of ${other}, which has no health check`);
      }
    }
  });
