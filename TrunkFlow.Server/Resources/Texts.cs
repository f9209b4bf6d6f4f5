namespace TrunkFlow.Server.Resources;

// One marker per area of the panel. Each names two files beside this one: X.resx (English) and X.pt-BR.resx.
// A folder of Pages/ speaks through the text of its own name; what several of them say is in SharedText.
public sealed class SharedText;

public sealed class SignInText;

public sealed class ErrorsText;

public sealed class AlertsText;

public sealed class CustomersText;

public sealed class CallsText;

public sealed class LiveCallsText;

public sealed class ConferencesText;

public sealed class TestCallsText;

public sealed class GuidesText;

public sealed class DashboardText;

public sealed class FileImportsText;

public sealed class StartText;

public sealed class SearchText;

public sealed class SimulatorText;

public sealed class SyncText;

public sealed class SecurityEventsText;

public sealed class ProvidersText;

public sealed class GatewaysText;

public sealed class RoutesText;

public sealed class TariffsText;

public sealed class RateDecksText;

public sealed class ReratesText;

public sealed class ReportsText;

public sealed class SettingsText;

public sealed class WebhooksText;

public sealed class ExtensionsText;

public sealed class DidsText;

public sealed class PreferencesText;

public sealed class ProfileText;

public sealed class AuditText;

public sealed class JobsText;

public sealed class UsersText;

public sealed class ExplorerText;

public sealed class ApiKeysText;
