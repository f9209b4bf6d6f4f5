// A process for each core behind one port, as Node servers are run.
import cluster from 'node:cluster';

export async function clustered(serve) {
  const workers = Number(process.env.WORKERS ?? 1);
  if (workers === 1) {
    return serve();
  }

  if (!cluster.isPrimary) {
    process.on('SIGTERM', () => process.exit(0));
    return serve();
  }

  for (let worker = 0; worker < workers; worker++) {
    cluster.fork();
  }

  process.on('SIGTERM', () => {
    for (const worker of Object.values(cluster.workers)) {
      worker.kill();
    }

    process.exit(0);
  });
}
