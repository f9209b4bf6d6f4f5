# Stylesheet, icons and scripts
FROM node:20-bookworm-slim AS frontend
WORKDIR /src
COPY package.json package-lock.json .npmrc libman.json ./
RUN npm ci
COPY TrunkFlow.Server TrunkFlow.Server
COPY scripts scripts
RUN npm run build

# Server
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY TrunkFlow.GraphQL TrunkFlow.GraphQL
COPY TrunkFlow.GraphQL.AspNetCore TrunkFlow.GraphQL.AspNetCore
COPY TrunkFlow.GraphQL.EntityFramework TrunkFlow.GraphQL.EntityFramework
COPY TrunkFlow.Server TrunkFlow.Server
COPY --from=frontend /src/TrunkFlow.Server/wwwroot TrunkFlow.Server/wwwroot
RUN dotnet publish TrunkFlow.Server -c Release -o /app

# The program runs as the image's unprivileged user; ICU and time zones come with the image, libcrypt with the system.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl libcrypt1 tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o app -g app /var/lib/trunkflow
WORKDIR /app
COPY --from=build /app .
USER app
ENV ASPNETCORE_URLS=http://0.0.0.0:8000 \
    MasterKeyFile=/var/lib/trunkflow/master.key \
    Node__AsteriskDirectory=/var/lib/trunkflow/asterisk
VOLUME /var/lib/trunkflow
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD curl -fsS http://127.0.0.1:8000/health/live || exit 1
ENTRYPOINT ["dotnet", "trunkflow.dll"]
