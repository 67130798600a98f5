import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** An OpenSearch node made of the class path alone, for tests: HOME NAME=VALUE... See .ci/opensearch. */
class Server extends Node {
    Server(Environment environment) {
        super(environment, plugins(), false);
    }

    /** The k-NN plugin is one of them where it is on the class path. */
    private static List<Class<? extends Plugin>> plugins() {
        List<Class<? extends Plugin>> all = new ArrayList<>(List.of(CommonAnalysisPlugin.class, Netty4Plugin.class));
        try {
            all.add(Class.forName("org.opensearch.knn.plugin.KNNPlugin").asSubclass(Plugin.class));
        } catch (ClassNotFoundException e) {
            // it is not there
        }
        return all;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("path.home", arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            String[] pair = arguments[i].split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
            org.opensearch.common.settings.Settings.EMPTY, settings, Path.of(arguments[0], "config"), () -> settings.get("node.name"));
        LogConfigurator.registerErrorListener();
        LogConfigurator.configure(environment);
        new Server(environment).start();
        new CountDownLatch(1).await(); // until it is killed
    }
}
